package dev.daylight.intake.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation that itself refuses a suspended or expired agency and records that it did: turning such a caller away
/// at the gate would leave no trace in what is counted.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordsRefusal {}
