package dev.daylight.benchmarks.review;

import dev.daylight.local.PackageSigner;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// How fast a package is made, as a ratio to `openssl cms -encrypt` over the same bytes on the same disk. The package
/// is made by a process with a heap of 256 MB, so that the same run shows that its length does not matter.
final class PackageThroughput {

    private static final int RUNS = 3;

    private PackageThroughput() {}

    static void measure(long bytes) throws Exception {
        Path folder = Files.createTempDirectory("daylight-package-bench");
        try {
            Path export = folder.resolve("export.jsonl");
            write(export, bytes);
            PackageSigner signer = PackageSigner.in(folder, Clock.systemUTC());
            run(
                    folder,
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:3072",
                    "-nodes",
                    "-subj",
                    "/CN=Agency",
                    "-days",
                    "2",
                    "-keyout",
                    "agency.key",
                    "-out",
                    "agency.pem");
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            System.out.printf("%,d bytes of records, heap of 256 MB%n", Files.size(export));
            for (int i = 0; i < RUNS; i++) {
                theirs.add(openSsl(folder, export));
                ours.add(packed(folder, export, signer));
                System.out.printf(
                        "openssl cms -encrypt %.0f MB/s, package %.0f MB/s, ratio %.2f%n",
                        theirs.get(i), ours.get(i), ours.get(i) / theirs.get(i));
            }
            System.out.printf("ratio of the medians %.2f (goal 0.5)%n", median(ours) / median(theirs));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static double openSsl(Path folder, Path export) throws Exception {
        long began = System.nanoTime();
        run(
                folder,
                "openssl",
                "cms",
                "-encrypt",
                "-binary",
                "-stream",
                "-aes-256-gcm",
                "-outform",
                "DER",
                "-in",
                export.toString(),
                "-out",
                "openssl.cms",
                "-recip",
                "agency.pem",
                "-keyopt",
                "rsa_padding_mode:oaep");
        return speed(export, (System.nanoTime() - began) / 1e9);
    }

    /// By its own clock: a service does not start for each package.
    private static double packed(Path folder, Path export, PackageSigner signer) throws Exception {
        Path checkout = Path.of(System.getenv("DAYLIGHT_CHECKOUT"));
        Path review = checkout.resolve("review-service/target/quarkus-app");
        String said = run(
                folder,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                review.resolve("app") + "/*:" + review.resolve("lib/main") + "/*",
                checkout.resolve("benchmarks/src/main/process/PackageProcess.java")
                        .toString(),
                export.toString(),
                folder.resolve("agency.pem").toString(),
                folder.resolve("package.cms").toString(),
                signer.keyStore().toString(),
                signer.password());
        return speed(export, Long.parseLong(said.strip().lines().toList().getLast()) / 1e3);
    }

    private static double speed(Path export, double seconds) throws IOException {
        return Files.size(export) / 1e6 / seconds;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /// Messages of some 900 letters.
    private static void write(Path export, long bytes) throws IOException {
        Random random = new Random(7);
        long records = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(export), 1 << 20)) {
            while (written < bytes) {
                StringBuilder text = new StringBuilder();
                while (text.length() < 900) {
                    text.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
                }
                byte[] line = """
                        {"account":"acc_1","category":"CONTENT","kind":"message","at":"2026-11-%02dT09:%02d:59Z","fields":{"to":"somebody%d@mail.example","subject":"Number %d","text":"%s"}}
                        """.formatted(1 + records % 20, records % 60, records % 1000, records, text.toString())
                        .getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
                records++;
            }
            out.write("{\"end\":true,\"records\":%d}\n".formatted(records).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + ": " + said);
        }
        return said;
    }
}
