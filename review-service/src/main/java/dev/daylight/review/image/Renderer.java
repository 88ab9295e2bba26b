package dev.daylight.review.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts the child for one page and ends it, whatever it does.
@ApplicationScoped
public class Renderer {

    private static final Logger LOG = Logger.getLogger(Renderer.class);
    /// The libraries that the child needs, by a class of each.
    private static final List<Class<?>> NEEDED = List.of(
            RenderPage.class,
            PDDocument.class,
            FontBoxFont.class,
            RandomAccessRead.class,
            LogFactory.class,
            Logger.class);
    private static final int LONGEST_PICTURE = 16 << 20;

    private final Duration limit;
    private final int heapMegabytes;
    private final Semaphore places;
    private final boolean withoutNetwork;

    Renderer(
            @ConfigProperty(name = "daylight.images.time-limit", defaultValue = "PT20S") Duration limit,
            @ConfigProperty(name = "daylight.images.heap-megabytes", defaultValue = "192") int heapMegabytes,
            @ConfigProperty(name = "daylight.images.at-once", defaultValue = "2") int atOnce) {
        this.limit = limit;
        this.heapMegabytes = heapMegabytes;
        this.places = new Semaphore(atOnce);
        this.withoutNetwork = works("unshare", "-rn", "true");
        if (!withoutNetwork) {
            LOG.warn("papers are rendered with the network of the service: unshare -rn does not work here");
        }
    }

    /// @param png absent when only the pages were counted
    public record Rendered(int pages, byte @Nullable [] png) {}

    /// @param page from 1; 0 only counts the pages
    /// @param pixels how many at most
    /// @throws NotShown when the child died, took too much of anything, or sent something else than a picture
    public Rendered render(byte[] pdf, int page, int pixels) throws NotShown {
        boolean mayBegin = false;
        try {
            mayBegin = places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!mayBegin) {
                throw new NotShown("too many at once");
            }
            return inAChild(pdf, page, pixels);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotShown("interrupted");
        } catch (IOException e) {
            throw new NotShown("no child could be started, or it died");
        } finally {
            if (mayBegin) {
                places.release();
            }
        }
    }

    private Rendered inAChild(byte[] pdf, int page, int pixels) throws IOException, InterruptedException, NotShown {
        Path nowhere = Files.createTempDirectory("daylight-page");
        Process child = null;
        try {
            ProcessBuilder builder = new ProcessBuilder(command(nowhere, page, pixels)).directory(nowhere.toFile());
            builder.environment().clear();
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            child = builder.start();
            Process running = child;
            AtomicBoolean late = new AtomicBoolean();
            Thread.ofVirtual().start(() -> endWhenLate(running, late));
            Thread.ofVirtual().start(() -> feed(running, pdf));
            byte[] said;
            try (InputStream out = running.getInputStream()) {
                said = out.readNBytes(LONGEST_PICTURE + 5);
            }
            if (said.length > LONGEST_PICTURE + 4) {
                throw new NotShown("the picture is too large");
            }
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || late.get()) {
                throw new NotShown("it took too long");
            }
            if (running.exitValue() != 0 || said.length < 4) {
                throw new NotShown("the child ended with " + running.exitValue());
            }
            return read(said);
        } finally {
            if (child != null) {
                end(child);
            }
            removeAll(nowhere);
        }
    }

    /// The child leaves what it likes there, a list of fonts for example. Whatever stays is no reason not to show a
    /// page.
    private static void removeAll(Path folder) {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the folder of a page's child could not be removed");
        }
    }

    private static Rendered read(byte[] said) throws IOException, NotShown {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(said))) {
            int pages = in.readInt();
            byte[] png = in.readAllBytes();
            if (pages < 0 || png.length > 0 && !Picture.isOne(png)) {
                throw new NotShown("something else than a picture came");
            }
            return new Rendered(pages, png.length == 0 ? null : png);
        }
    }

    private List<String> command(Path folder, int page, int pixels) {
        List<String> words = new ArrayList<>();
        if (withoutNetwork) {
            words.addAll(List.of("unshare", "-rn"));
        }
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dorg.jboss.logging.provider=jdk",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classPath(),
                RenderPage.class.getName(),
                Integer.toString(page),
                Integer.toString(pixels)));
        return words;
    }

    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : NEEDED) {
            CodeSource source = needed.getProtectionDomain().getCodeSource();
            try {
                places.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("a library lies nowhere", e);
            }
        }
        return String.join(System.getProperty("path.separator"), places);
    }

    /// A child that reads nothing more has ended, and its output says how.
    private static void feed(Process child, byte[] pdf) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(pdf);
        } catch (IOException e) {
            LOG.debug("the child did not read all of the paper");
        }
    }

    private void endWhenLate(Process child, AtomicBoolean late) {
        try {
            if (!child.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                end(child);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
