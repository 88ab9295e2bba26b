package dev.daylight.review.outside;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.daylight.contracts.DocumentReference;
import dev.daylight.contracts.Topics;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.agency.AgencyEvent.AgencyCertified;
import dev.daylight.contracts.agency.AgencyKind;
import dev.daylight.contracts.datarequest.ConfidentialityClaim;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestAdmitted;
import dev.daylight.contracts.datarequest.DataRequestEvent.DataRequestFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.EmergencyPaperFiled;
import dev.daylight.contracts.datarequest.DataRequestEvent.PreservationFiled;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.contracts.datarequest.SealContexts;
import dev.daylight.messaging.Outbox;
import dev.daylight.review.casefile.Cases;
import dev.daylight.review.identity.Agencies;
import dev.daylight.rules.LegalRules;
import dev.daylight.sealing.DataKeys;
import dev.daylight.sealing.ObjectStore;
import dev.daylight.sealing.OwnersBox;
import dev.daylight.sealing.Sealing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// What intake does before review hears of a request: seals documents into object storage and says so on its topics.
/// The events go through the real broker.
@ApplicationScoped
public class Intake {

    /// As the directory writes it.
    public static final String DIRECTORY_PHONE = "+49 30 1234560";
    public static final byte[] PDF = paper();

    /// One empty page.
    private static byte[] paper() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Outbox outbox;
    private final ObjectStore objectStore;
    private final DataKeys dataKeys;
    private final Sealing sealing;
    private final Cases cases;
    private final Agencies agencies;

    Intake(Outbox outbox, ObjectStore objectStore, DataKeys dataKeys, Sealing sealing, Cases cases, Agencies agencies) {
        this.outbox = outbox;
        this.objectStore = objectStore;
        this.dataKeys = dataKeys;
        this.sealing = sealing;
        this.cases = cases;
        this.agencies = agencies;
    }

    public UUID certifiedAgency(AgencyKeys keys) {
        UUID agency = UUID.randomUUID();
        certify(agency, keys, LocalDate.now().plusYears(1));
        return agency;
    }

    public void certify(UUID agency, AgencyKeys keys, LocalDate expiresOn) {
        publish(() -> outbox.append(
                Topics.AGENCIES,
                agency,
                new AgencyCertified(
                        agency,
                        "Landeskriminalamt",
                        "DE",
                        AgencyKind.POLICE,
                        keys.certificate(),
                        Instant.now(),
                        expiresOn,
                        DIRECTORY_PHONE)));
        await().atMost(Duration.ofSeconds(60)).until(() -> agencies.find(agency).isPresent());
    }

    /// Files the request and waits until review has the case.
    public UUID admitted(AskedFor asked) {
        UUID request = UUID.randomUUID();
        publish(() -> {
            outbox.append(Topics.DATA_REQUESTS, request, filedInABox(request, asked));
            outbox.append(
                    Topics.DATA_REQUESTS, request, new DataRequestAdmitted(request, "rules-of-intake", Instant.now()));
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> cases.find(request).isPresent());
        return request;
    }

    /// As intake files today: the request's key, paper and particulars in one object.
    private DataRequestFiled filedInABox(UUID request, AskedFor asked) {
        OwnersBox box = dataKeys.newBox("daylight-documents", request);
        DocumentReference paper = laid(box, "instrument/" + request, PDF);
        DocumentReference particulars = laid(box, "particulars/" + request, particulars(request, asked));
        dataKeys.store(box);
        return filed(request, asked, Instant.now(), particulars, paper);
    }

    private static DocumentReference laid(OwnersBox box, String context, byte[] plain) {
        var laid = box.add(box.key().seal(plain, context));
        return new DocumentReference(laid.bucket(), laid.key(), laid.sha256(), laid.bytes());
    }

    /// What a paper says of itself, and when it came.
    ///
    /// @param notified whether another State was told of the order; null when nothing is said of it
    public record Paper(LocalDate issuedOn, Boolean notified, Instant filedAt) {

        public static Paper fresh() {
            return new Paper(LocalDate.now().minusDays(1), false, Instant.now());
        }
    }

    /// As intake filed before requests had keys of their own.
    public DataRequestFiled filed(UUID request, AskedFor asked) {
        return filed(request, asked, Paper.fresh());
    }

    public DataRequestFiled filed(UUID request, AskedFor asked, Paper paper) {
        return filed(
                request,
                asked,
                paper.filedAt(),
                sealed("particulars/" + request, particulars(request, asked, paper)),
                sealed("instrument/" + request, PDF));
    }

    private static DataRequestFiled filed(
            UUID request, AskedFor asked, Instant filedAt, DocumentReference particulars, DocumentReference paper) {
        return new DataRequestFiled(
                request,
                asked.agency(),
                asked.country(),
                DataRequestKind.PRODUCTION,
                asked.instrument(),
                asked.categories(),
                asked.identifiers().size(),
                asked.orderId() == null ? null : new ConfidentialityClaim(asked.orderId(), asked.orderEnds()),
                particulars,
                paper,
                filedAt,
                asked.code());
    }

    /// Intake says something about a request.
    public void tells(UUID request, DataRequestEvent... events) {
        publish(() -> {
            for (DataRequestEvent event : events) {
                outbox.append(Topics.DATA_REQUESTS, request, event);
            }
        });
    }

    public void tells(AgencyEvent event) {
        publish(() -> outbox.append(Topics.AGENCIES, event.agencyId(), event));
    }

    /// Only the data are to be kept.
    public PreservationFiled preservation(UUID request, AskedFor asked, Instant keepUntil) {
        return new PreservationFiled(
                request,
                asked.agency(),
                asked.country(),
                "DE_SICHERUNGSERSUCHEN",
                asked.categories(),
                asked.identifiers().size(),
                asked.orderId() == null ? null : new ConfidentialityClaim(asked.orderId(), asked.orderEnds()),
                keepUntil,
                sealed(
                        "particulars/" + request,
                        particulars(request, asked.on(asked.country(), "DE_SICHERUNGSERSUCHEN"))),
                sealed("instrument/" + request, PDF),
                Instant.now());
    }

    public EmergencyFiled emergency(UUID request, AskedFor asked) {
        return emergency(request, asked, false, Instant.now().plus(Duration.ofDays(1)));
    }

    public EmergencyFiled emergency(UUID request, AskedFor asked, boolean disclosureAllowed, Instant paperDueAt) {
        return new EmergencyFiled(
                request,
                asked.agency(),
                asked.country(),
                asked.categories(),
                asked.identifiers().size(),
                disclosureAllowed,
                paperDueAt,
                sealed("particulars/" + request, particulars(request, asked, null)),
                sealed(SealContexts.emergencyStatement(request), PDF),
                Instant.now(),
                asked.orderId() == null ? null : new ConfidentialityClaim(asked.orderId(), AskedFor.TO));
    }

    public EmergencyPaperFiled paper(UUID request, AskedFor named) {
        AskedFor asked = named.code() == null ? named.on(named.country(), paperOf(named)) : named;
        return new EmergencyPaperFiled(
                request,
                asked.instrument(),
                asked.code(),
                asked.orderId() == null ? null : new ConfidentialityClaim(asked.orderId(), asked.orderEnds()),
                sealed("particulars/" + request, particulars(request, asked)),
                sealed("instrument/" + request, PDF),
                Instant.now());
    }

    /// The first instrument of the country that orders all of it.
    private static String paperOf(AskedFor asked) {
        return LegalRules.load().instruments(asked.country(), DataRequestKind.EMERGENCY).stream()
                .filter(instrument -> instrument.orderable().containsAll(asked.categories()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    public static DataRequestAdmitted admission(UUID request) {
        return new DataRequestAdmitted(request, "rules-of-intake", Instant.now());
    }

    /// A sealed document as intake puts it into storage.
    public DocumentReference sealed(String context, String plain) {
        return sealed(context, plain.getBytes(StandardCharsets.UTF_8));
    }

    /// Says on every partition that all that was committed before the moment is out.
    public void everythingIsOutUntil(Instant moment, String kafka) {
        byte[] payload = ("{\"passed\":\"" + moment + "\"}").getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < Topics.DATA_REQUESTS.partitions(); partition++) {
                var record = new ProducerRecord<>(Topics.DATA_REQUESTS.name(), partition, "watermark", payload);
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", UUID.randomUUID().toString(),
                                "ce_source", "intake-service",
                                "ce_type", "Watermark.v1",
                                "ce_subject", "watermark",
                                "ce_time", moment.toString())
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
    }

    public void publish(Runnable events) {
        QuarkusTransaction.requiringNew().run(events);
    }

    private DocumentReference sealed(String context, byte[] plain) {
        var stored = objectStore.put("daylight-documents", UUID.randomUUID().toString(), sealing.seal(plain, context));
        return new DocumentReference(stored.bucket(), stored.key(), stored.sha256(), stored.bytes());
    }

    private static byte[] particulars(UUID request, AskedFor asked) {
        return particulars(request, asked, Paper.fresh());
    }

    private static byte[] particulars(UUID request, AskedFor asked, Paper paper) {
        List<AccountIdentifier> accounts = asked.identifiers().stream()
                .map(identifier -> new AccountIdentifier(IdentifierType.EMAIL, identifier))
                .toList();
        try {
            return JSON.writeValueAsBytes(new Particulars(
                    request,
                    "sub-weber",
                    "Js 1234/26",
                    "fraud",
                    accounts,
                    asked.categories(),
                    asked.period(),
                    paper != null
                            ? new Particulars.Instrument(
                                    asked.instrument(),
                                    "Amtsgericht Musterstadt",
                                    paper.issuedOn(),
                                    "5 Gs 77/26",
                                    asked.code(),
                                    null,
                                    null,
                                    paper.notified())
                            : null,
                    asked.orderId() == null
                            ? null
                            : new Particulars.ConfidentialityOrder(
                                    asked.orderId(), "Amtsgericht Musterstadt", "ongoing", asked.orderEnds())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
