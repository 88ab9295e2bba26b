package dev.daylight.system.demo;

import java.io.PrintStream;

/// Tells the story: numbered steps, and under each what a person would see.
final class Telling {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private int steps;

    Telling(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.println();
        out.println(title);
        out.println("-".repeat(title.length()));
    }

    void step(String sentence) {
        steps++;
        out.printf("%2d. %s%n", steps, sentence);
    }

    void seen(String what, Object value) {
        String[] words = String.valueOf(value).split(" ");
        StringBuilder line = new StringBuilder("      %-18s".formatted(what));
        int indent = line.length();
        for (String word : words) {
            if (line.length() + word.length() > WIDTH && line.length() > indent) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    void figure(String name, long change, long now) {
        out.printf("      %-44s %+5d   now %d%n", name, change, now);
    }

    int steps() {
        return steps;
    }
}
