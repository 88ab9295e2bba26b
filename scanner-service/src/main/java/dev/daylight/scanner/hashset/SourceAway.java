package dev.daylight.scanner.hashset;

import java.io.IOException;

/// The source did not give a page, after all attempts.
final class SourceAway extends Exception {

    private final boolean pagingRefused;

    SourceAway(int status) {
        super("HTTP " + status);
        pagingRefused = status == 400 || status == 404 || status == 410;
    }

    SourceAway(IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
        pagingRefused = false;
    }

    /// What an expired paging address gets: the window has to be begun anew.
    boolean isPagingRefused() {
        return pagingRefused;
    }
}
