package dev.daylight.standins.ncmec;

import dev.daylight.standins.door.Door;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.door.Reply;
import dev.daylight.standins.door.Request;
import dev.daylight.standins.door.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The hash-sharing service at its door, with two more addresses by which a demo or a test changes the set.
public final class Ncmec implements AutoCloseable {

    private static final int LARGEST_PAGE = 1000;

    private final Door door;
    private final EntryBook book;
    private final Settings settings;

    /// @param port 0 for any free one
    /// @param pageSize how many entries a part has at most; the real service gives 1000
    public record Settings(int port, String user, String password, int pageSize, Path home) {
        @Override
        public String toString() {
            return "Settings[" + port + "]";
        }
    }

    /// An entry to add by its digests.
    ///
    /// @param member who contributes it; by default one of the sample members
    /// @param contested fingerprints that another member disagrees with
    record NewEntry(
            HashEntry.@Nullable Kind kind,
            @Nullable Integer member,
            @Nullable String md5,
            @Nullable String sha1,
            @Nullable String pdq,
            @Nullable Set<Fingerprint> contested) {
        @Override
        public String toString() {
            return "NewEntry[hidden]";
        }
    }

    public static Ncmec open(Settings settings, Clock clock) throws IOException {
        Ncmec ncmec = new Ncmec(settings, EntryBook.in(settings.home(), clock), clock);
        ncmec.door.open();
        return ncmec;
    }

    private Ncmec(Settings settings, EntryBook book, Clock clock) throws IOException {
        this.settings = settings;
        this.book = book;
        // Whoever tests on this machine; the service's own addresses are for partners.
        Visitor anybody = new Visitor.Anybody();
        Visitor partner = new Visitor.Basic(settings.user(), settings.password());
        door = new Door(settings.port())
                .route(
                        "GET",
                        "/v2/status",
                        partner,
                        request -> Reply.xml(Xml.status(request.remoteAddress(), settings.user())))
                .route("GET", "/v2/members", partner, _ -> Reply.xml(Xml.members()))
                .route("GET", "/v2/entries", partner, request -> entries(request, clock.instant()))
                .route("POST", "/control/entries", anybody, this::add)
                .route("DELETE", "/control/entries/{key}", anybody, this::takeBack);
    }

    public int port() {
        return door.port();
    }

    private Reply entries(Request request, Instant now) {
        Instant from = time(request, "from").orElse(Instant.EPOCH);
        Instant to = time(request, "to").orElse(now);
        if (to.isBefore(from)) {
            throw new Problem(400, "invalid", "The range ends before it begins.");
        }
        int start = number(request, "start", 1, Integer.MAX_VALUE);
        int size = Math.min(settings.pageSize(), number(request, "size", settings.pageSize(), LARGEST_PAGE));
        EntryBook.Part part = book.between(from, to, start, size);
        Optional<String> next = part.next()
                .map(place -> "/v2/entries?from=" + encoded(from) + "&to=" + encoded(to) + "&start=" + place + "&size="
                        + size + "&max=" + part.last());
        return Reply.xml(Xml.entries(part.entries(), next));
    }

    private Reply add(Request request) throws IOException {
        NewEntry wanted = request.document(NewEntry.class);
        Map<Fingerprint, String> fingerprints = new EnumMap<>(Fingerprint.class);
        put(fingerprints, Fingerprint.MD5, wanted.md5());
        put(fingerprints, Fingerprint.SHA1, wanted.sha1());
        put(fingerprints, Fingerprint.PDQ, wanted.pdq());
        HashEntry.Kind kind = wanted.kind();
        if (kind == null || fingerprints.isEmpty()) {
            throw new Problem(422, "entry", "An entry needs a kind and at least one digest.");
        }
        Set<Fingerprint> contested = wanted.contested();
        HashEntry entry =
                book.add(kind, member(wanted.member()), fingerprints, contested == null ? Set.of() : contested);
        return Reply.json(201, Map.of("entry", entry.key(), "timestamp", entry.timestamp()));
    }

    private Reply takeBack(Request request) {
        book.takeBack(request.path("key"))
                .orElseThrow(() -> new Problem(404, "unknown-entry", "There is no entry with this key."));
        return Reply.nothing();
    }

    private static Member member(@Nullable Integer id) {
        if (id == null) {
            return Member.VIDEO_PLATFORM;
        }
        return Member.CONTRIBUTORS.stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .orElseThrow(() -> new Problem(422, "entry", "The member must be one of " + ids() + "."));
    }

    private static List<Integer> ids() {
        return Member.CONTRIBUTORS.stream().map(Member::id).collect(Collectors.toList());
    }

    private static void put(Map<Fingerprint, String> fingerprints, Fingerprint kind, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (!kind.fits(value)) {
            throw new Problem(422, "entry", "The " + kind.element() + " digest has not the form it must have.");
        }
        fingerprints.put(kind, value);
    }

    private static Optional<Instant> time(Request request, String name) {
        try {
            return request.query(name).map(Instant::parse);
        } catch (DateTimeParseException malformed) {
            throw new Problem(400, "invalid", name + " must be a time such as 2026-01-31T00:00:00Z.");
        }
    }

    private static int number(Request request, String name, int otherwise, int largest) {
        try {
            int number = request.query(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // told below
        }
        throw new Problem(400, "invalid", name + " must be a number from 1 to " + largest + ".");
    }

    private static String encoded(Instant time) {
        return URLEncoder.encode(time.toString(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
        book.close();
    }
}
