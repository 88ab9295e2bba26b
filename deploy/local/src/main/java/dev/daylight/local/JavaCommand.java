package dev.daylight.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A Java server that must share a small machine with a dozen others: little heap, one collector thread, and only the
/// quick compiler, which start-up gains more from than from peak speed.
final class JavaCommand {

    private final List<String> words;

    private JavaCommand(int heapMegabytes) {
        words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                // Messages in logs and errors read the same on every machine.
                "-Duser.language=en",
                "-Duser.country=US"));
    }

    static JavaCommand withHeap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    JavaCommand rememberingClassesIn(ClassArchive archive) {
        words.addAll(archive.options());
        return this;
    }

    JavaCommand with(String... options) {
        words.addAll(List.of(options));
        return this;
    }

    List<String> main(List<Path> classPath, String mainClass, String... arguments) {
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(mainClass);
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }

    List<String> jar(Path jar, String... arguments) {
        words.add("-jar");
        words.add(jar.toString());
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }
}
