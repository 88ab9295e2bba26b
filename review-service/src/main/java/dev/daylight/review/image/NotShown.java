package dev.daylight.review.image;

/// The paper cannot be shown here. It can still be downloaded.
public final class NotShown extends Exception {
    NotShown(String why) {
        super(why);
    }
}
