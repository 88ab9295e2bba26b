package dev.daylight.standins.provider;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.storage.ServiceKind;
import dev.daylight.standins.door.Door;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.door.Reply;
import dev.daylight.standins.door.Request;
import dev.daylight.standins.door.Visitor;
import dev.daylight.standins.event.EventSink;
import dev.daylight.standins.event.KafkaSink;
import dev.daylight.standins.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The sample provider at its door.
public final class Provider implements AutoCloseable {

    /// Always the same people, so that examples in texts and tests stay true.
    static final long SEED = 20_261_123L;

    private static final System.Logger LOG = System.getLogger(Provider.class.getName());
    private static final int LARGEST_FILE = 64 << 20;
    private static final String BUCKET = "provider-uploads";
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private final Door door;
    private final Population population = Population.of(SEED);
    private final FileStorage storage;
    private final Teller teller;
    private final MatchesSeen matches;
    private final boolean overShares;

    /// Everything that has to be said from outside.
    ///
    /// @param port 0 for any free one
    public record Settings(
            int port,
            String token,
            boolean overShares,
            String kafka,
            URI s3,
            String s3AccessKey,
            String s3SecretKey,
            Path home) {
        @Override
        public String toString() {
            return "Settings[" + port + "]";
        }
    }

    /// Takes up what an earlier life left, then opens the door. Waits for object storage as long as it takes.
    public static Provider open(Settings settings, Clock clock) throws IOException, InterruptedException {
        S3Shelf shelf = new S3Shelf(settings.s3(), settings.s3AccessKey(), settings.s3SecretKey(), BUCKET);
        MatchesSeen matches = new MatchesSeen(settings.kafka());
        EventSink sink = new KafkaSink(settings.kafka(), "provider-storage");
        Provider provider = new Provider(settings, shelf, sink, matches, clock);
        provider.resume(shelf::furnish);
        matches.start();
        provider.door.open();
        return provider;
    }

    Provider(Settings settings, ObjectShelf shelf, EventSink sink, MatchesSeen matches, Clock clock)
            throws IOException {
        this.matches = matches;
        overShares = settings.overShares();
        teller = new Teller(sink);
        storage = new FileStorage(
                shelf, Journal.in(settings.home().resolve("storage.jsonl"), StorageLine.class), teller, clock);
        Archive archive = new Archive(SEED, population, clock);
        AccountDirectory directory = new AccountDirectory(population);
        RecordsExport export = new RecordsExport(population, archive, new OverSharing(overShares, population, archive));
        Preservations preservations = new Preservations(
                directory,
                population,
                archive,
                Journal.in(settings.home().resolve("preservations.jsonl"), Preservations.Line.class),
                clock);
        Visitor daylight = new Visitor.Bearer(settings.token());
        door = new Door(settings.port())
                .route(
                        "POST",
                        "/account-directory/v1/resolutions",
                        daylight,
                        request -> Reply.json(200, directory.resolve(request.document(AccountDirectory.Resolve.class))))
                .route(
                        "POST",
                        "/account-directory/v1/contacts",
                        daylight,
                        request -> Reply.json(200, directory.reach(request.document(AccountDirectory.Reach.class))))
                .route(
                        "POST",
                        "/records-export/v1/exports",
                        daylight,
                        request -> Reply.lines(export.export(request.document(RecordsExport.Scope.class))
                                .lines()))
                .route("GET", "/records-export/v1/fields", daylight, _ -> Reply.json(200, export.fields()))
                .route(
                        "PUT",
                        "/preservations/v1/{requestId}",
                        daylight,
                        request -> Reply.json(
                                200,
                                preservations.keep(
                                        request.id("requestId"), request.document(Preservations.Order.class))))
                .route(
                        "DELETE",
                        "/preservations/v1/{requestId}",
                        daylight,
                        request -> Reply.json(200, preservations.letGo(request.id("requestId"))))
                .route("GET", "/preservations/v1", daylight, _ -> Reply.json(200, preservations.counts()))
                .route("PUT", "/storage/v1/files/{fileId}", daylight, this::store)
                .route("DELETE", "/storage/v1/files/{fileId}", daylight, this::delete)
                .route("GET", "/storage/v1/files", daylight, _ -> Reply.json(200, storage.counts()))
                .route("GET", "/storage/v1/matches", daylight, _ -> Reply.json(200, matches.all()))
                .route("GET", "/world", new Visitor.Anybody(), _ -> Reply.json(200, world()));
    }

    public int port() {
        return door.port();
    }

    void open() throws IOException, InterruptedException {
        resume(() -> {});
        door.open();
    }

    private void resume(Runnable furnish) throws IOException, InterruptedException {
        while (true) {
            try {
                furnish.run();
                storage.resume();
                teller.start();
                return;
            } catch (software.amazon.awssdk.core.exception.SdkException away) {
                LOG.log(System.Logger.Level.WARNING, "Object storage does not answer: {0}", away.getMessage());
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private Reply store(Request request) throws IOException {
        UUID fileId = request.id("fileId");
        Account owner = request.query("account")
                .flatMap(population::byReference)
                .orElseThrow(
                        () -> new Problem(422, "unknown-account", "The query must name an account of this provider."));
        String region = request.query("region").orElse(owner.region());
        if (!REGIONS.contains(region)) {
            throw new Problem(422, "region", "The region must be an ISO 3166-1 alpha-2 code.");
        }
        ServiceKind service = service(request.query("service").orElse("STORAGE"));
        boolean encrypted =
                Boolean.parseBoolean(request.query("endToEndEncrypted").orElse("false"));
        byte[] bytes = request.body(LARGEST_FILE);
        FileStorage.Outcome outcome = storage.store(fileId, bytes, region, service, encrypted);
        return Reply.json(
                switch (outcome) {
                    case STORED -> 201;
                    case STORED_BEFORE -> 200;
                },
                Map.of("fileId", fileId, "bytes", bytes.length));
    }

    private Reply delete(Request request) {
        storage.delete(request.id("fileId"));
        return Reply.nothing();
    }

    private static ServiceKind service(String name) {
        try {
            return ServiceKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Problem(422, "service", "The service must be STORAGE or MESSAGING.");
        }
    }

    /// Everything about everybody, for demos and tests. A real provider has no such address.
    private Map<String, Object> world() {
        return Map.of(
                "overShares", overShares,
                "topic", Topics.UPLOADS.name(),
                "accounts",
                        population.all().stream()
                                .map(account -> Map.of(
                                        "account", account.reference(),
                                        "name", account.name(),
                                        "email", account.email(),
                                        "phone", account.phone(),
                                        "username", account.username(),
                                        "region", account.region(),
                                        "language", account.language(),
                                        "registeredAt", account.registeredAt(),
                                        "standing", account.standing()))
                                .toList());
    }

    @Override
    public void close() {
        door.close();
        matches.close();
        teller.close();
    }
}
