package dev.daylight.review.disclosure;

/// A disclosure cannot be carried out now. Messages name the step, never data.
final class Obstructed extends RuntimeException {

    private final Obstacle obstacle;

    Obstructed(Obstacle obstacle, String step) {
        super(step);
        this.obstacle = obstacle;
    }

    Obstructed(Obstacle obstacle, String step, Throwable cause) {
        super(step, cause);
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
