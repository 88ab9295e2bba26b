package dev.daylight.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one part is brought to life.
interface PartPlan {

    /// Looks, before anything is started, whether the program is there at all.
    ///
    /// @throws StackProblem when it has not been built
    default void demandBuilt() {}

    /// Lays out folders and files; runs before every start, so it must find its own earlier work and keep it.
    default void prepare() throws IOException, InterruptedException {}

    List<String> command() throws IOException, InterruptedException;

    default Map<String, String> environment() {
        return Map.of();
    }

    /// One look, without waiting.
    boolean isReady();

    /// Brings in what users of the part count on, such as databases or topics; again after every start.
    default void settle() throws IOException, InterruptedException {}

    /// Where its loaded classes are kept for a faster start, if at all.
    default Optional<ClassArchive> classes() {
        return Optional.empty();
    }
}
