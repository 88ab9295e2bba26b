package dev.daylight.review.disclosure;

/// A disclosure cannot be carried out now. Messages name the step, never data.
final class Obstructed extends RuntimeException {

    private final transient Leave.No answer;

    Obstructed(Leave.No answer) {
        super(answer.step());
        this.answer = answer;
    }

    Obstructed(Obstacle obstacle, String step) {
        this(new Leave.No(obstacle, step));
    }

    Obstructed(Obstacle obstacle, String step, Throwable cause) {
        super(step, cause);
        this.answer = new Leave.No(obstacle, step);
    }

    Leave.No answer() {
        return answer;
    }

    Obstacle obstacle() {
        return answer.obstacle();
    }
}
