package dev.daylight.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The event's type as it stands in the CloudEvents attribute `type`, for example `"DisclosureMade.v1"`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WireType {
    String value();
}
