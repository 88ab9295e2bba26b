package dev.daylight.review.bag;

import java.io.IOException;

/// An export ended before its end; the next attempt may have it whole.
public final class BrokenOff extends IOException {

    BrokenOff(String what) {
        super(what);
    }
}
