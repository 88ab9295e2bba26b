package dev.daylight.review.casefile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// What a case may do, told a second time: by words and flags, and by nobody who looked at the states' code. The humans
/// are numbers; 0 is an account of which nobody knows whose it is.
public final class CaseModel {

    private static final Set<String> REVIEWS = Set.of("IN_REVIEW", "EMERGENCY_IN_REVIEW");
    private static final Set<String> OWES_PAPER = Set.of(
            "EMERGENCY_PRESERVED",
            "EMERGENCY_OPEN",
            "EMERGENCY_IN_REVIEW",
            "EMERGENCY_RECOMMENDED",
            "EMERGENCY_APPROVED",
            "EMERGENCY_ANSWERED");
    private static final Set<String> OVER = Set.of("DISCLOSED", "NO_DATA", "DENIED", "WITHDRAWN", "UNFOUNDED");

    /// Answers by question, in the order of the questions: - open, p passed, l passed for less, f failed.
    private final char[] answers = new char[9];
    /// Asked before a paper too.
    private static final boolean[] BEFORE_PAPER = {true, false, true, true, false, true, true, true, true};

    private String state;
    private int recommender;
    private boolean deniedBeforePaper;

    CaseModel(String state) {
        this.state = state;
        forget();
    }

    /// Every step from one state to another that this knows.
    public static Set<String> steps() {
        Set<String> steps = new TreeSet<>();
        for (String line : """
                EMERGENCY_OPEN > EMERGENCY_IN_REVIEW
                EMERGENCY_IN_REVIEW > EMERGENCY_RECOMMENDED EMERGENCY_OPEN DENIED
                EMERGENCY_RECOMMENDED > EMERGENCY_APPROVED EMERGENCY_IN_REVIEW
                EMERGENCY_APPROVED > EMERGENCY_IN_REVIEW EMERGENCY_ANSWERED
                OPEN > IN_REVIEW
                IN_REVIEW > RECOMMENDED APPROVED OPEN DENIED CHALLENGED
                CHALLENGED > IN_REVIEW
                RECOMMENDED > APPROVED IN_REVIEW
                APPROVED > IN_REVIEW DISCLOSED NO_DATA
                DENIED > OPEN""".split("\n")) {
            String[] sides = line.strip().split(" > ");
            for (String to : sides[1].split(" ")) {
                steps.add(sides[0] + " " + to);
            }
        }
        OWES_PAPER.forEach(from -> steps.addAll(Set.of(from + " OPEN", from + " UNFOUNDED")));
        Set<String> leavable = new HashSet<>(OWES_PAPER);
        leavable.remove("EMERGENCY_ANSWERED");
        leavable.addAll(Set.of("OPEN", "IN_REVIEW", "CHALLENGED", "RECOMMENDED", "APPROVED"));
        leavable.forEach(from -> steps.add(from + " WITHDRAWN"));
        return steps;
    }

    String state() {
        return state;
    }

    boolean isInReview() {
        return REVIEWS.contains(state);
    }

    char[] answers() {
        return answers;
    }

    boolean assign() {
        return to(isInReview() || state.endsWith("OPEN"), isEmergency() ? "EMERGENCY_IN_REVIEW" : "IN_REVIEW");
    }

    /// What was answered stays answered.
    boolean release() {
        return to(isInReview(), isEmergency() ? "EMERGENCY_OPEN" : "OPEN");
    }

    boolean answer(int question, char outcome) {
        if (!isInReview()) {
            return false;
        }
        answers[question] = outcome;
        return true;
    }

    boolean deny() {
        boolean beforePaper = isEmergency();
        boolean done = to(isInReview() && isComplete(), "DENIED");
        deniedBeforePaper = done ? beforePaper : deniedBeforePaper;
        return done;
    }

    boolean grant(int by, boolean content, int accounts, boolean whole) {
        boolean emergency = isEmergency();
        boolean may =
                isInReview() && isComplete() && has('f') == 0 && !(whole && has('l') > 0) && !(emergency && content);
        if (may) {
            recommender = by;
        }
        String next = emergency ? "EMERGENCY_RECOMMENDED" : content || accounts > 10 ? "RECOMMENDED" : "APPROVED";
        return to(may, next);
    }

    boolean approve(int by) {
        boolean two = by != 0 && recommender != 0 && by != recommender;
        return to(state.endsWith("RECOMMENDED") && two, isEmergency() ? "EMERGENCY_APPROVED" : "APPROVED");
    }

    boolean giveBack(int by, boolean sameAccount) {
        boolean own = sameAccount || by != 0 && by == recommender;
        return to(state.endsWith("RECOMMENDED") && !own, isEmergency() ? "EMERGENCY_IN_REVIEW" : "IN_REVIEW");
    }

    boolean recall() {
        return anew(state.endsWith("APPROVED"), isEmergency() ? "EMERGENCY_IN_REVIEW" : "IN_REVIEW");
    }

    boolean challenge() {
        return to(state.equals("IN_REVIEW"), "CHALLENGED");
    }

    boolean endChallenge() {
        return anew(state.equals("CHALLENGED"), "IN_REVIEW");
    }

    boolean disclose() {
        return to(state.endsWith("APPROVED"), isEmergency() ? "EMERGENCY_ANSWERED" : "DISCLOSED");
    }

    boolean findNothing() {
        return to(state.endsWith("APPROVED"), isEmergency() ? "EMERGENCY_ANSWERED" : "NO_DATA");
    }

    boolean withdraw() {
        return to(!OVER.contains(state) && !state.equals("EMERGENCY_ANSWERED"), "WITHDRAWN");
    }

    boolean receivePaper() {
        return anew(OWES_PAPER.contains(state) || state.equals("DENIED") && deniedBeforePaper, "OPEN");
    }

    boolean giveUp() {
        return to(OWES_PAPER.contains(state), "UNFOUNDED");
    }

    private boolean isEmergency() {
        return state.startsWith("EMERGENCY");
    }

    private boolean isComplete() {
        for (int question = 0; question < answers.length; question++) {
            if (answers[question] == '-' && (!isEmergency() || BEFORE_PAPER[question])) {
                return false;
            }
        }
        return true;
    }

    private long has(char outcome) {
        return new String(answers).chars().filter(answer -> answer == outcome).count();
    }

    private boolean anew(boolean may, String next) {
        if (may) {
            forget();
        }
        return to(may, next);
    }

    private void forget() {
        Arrays.fill(answers, '-');
    }

    private boolean to(boolean may, String next) {
        if (may) {
            state = next;
        }
        return may;
    }
}
