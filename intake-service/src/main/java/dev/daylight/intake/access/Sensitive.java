package dev.daylight.intake.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How fresh the caller's strong authentication has to be. Operations that change something and do not
/// carry this are [SensitiveAction#CHANGE]; those that only read demand nothing unless they carry it. For
/// an agency's people and programs it also says that the agency has to be certified at that moment.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {
    SensitiveAction value();
}
