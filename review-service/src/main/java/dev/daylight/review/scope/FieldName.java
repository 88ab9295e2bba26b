package dev.daylight.review.scope;

import java.util.regex.Pattern;

/// How a field of a record may be called. Anything else is data in the wrong place, and is neither granted nor shown.
public final class FieldName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    private FieldName() {}

    public static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }
}
