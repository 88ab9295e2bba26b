package dev.daylight.contracts;

import dev.daylight.contracts.Topic.Retention;
import dev.daylight.contracts.agency.AgencyEvent;
import dev.daylight.contracts.casefile.CaseEvent;
import dev.daylight.contracts.datarequest.DataRequestEvent;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.scan.FingerprintEvent;
import dev.daylight.contracts.scan.ScanEvent;
import dev.daylight.contracts.storage.StorageEvent;
import java.util.List;

/// Every topic of the system.
public final class Topics {

    private static final String INTAKE = "intake-service";
    private static final String REVIEW = "review-service";
    private static final String NOTIFICATION = "notification-service";
    private static final String REPORTING = "reporting-service";
    private static final String SCANNER = "scanner-service";

    public static final Topic<AgencyEvent> AGENCIES = new Topic<>(
            "intake.agencies.v1",
            AgencyEvent.class,
            "agency id",
            12,
            Retention.FOR_EVER,
            INTAKE,
            List.of(REVIEW, REPORTING));

    public static final Topic<DataRequestEvent> DATA_REQUESTS = new Topic<>(
            "intake.data-requests.v1",
            DataRequestEvent.class,
            "request id",
            12,
            Retention.FOR_EVER,
            INTAKE,
            List.of(REVIEW, NOTIFICATION, REPORTING));

    public static final Topic<CaseEvent> CASES = new Topic<>(
            "review.cases.v1",
            CaseEvent.class,
            "request id",
            12,
            Retention.FOR_EVER,
            REVIEW,
            List.of(INTAKE, NOTIFICATION, REPORTING));

    public static final Topic<NoticeEvent> NOTICES = new Topic<>(
            "notification.notices.v1",
            NoticeEvent.class,
            "request id",
            12,
            Retention.FOR_EVER,
            NOTIFICATION,
            List.of(REPORTING));

    public static final Topic<StorageEvent> UPLOADS = new Topic<>(
            "storage.uploads.v1",
            StorageEvent.class,
            "file id",
            12,
            Retention.FOR_EVER,
            "the provider's storage",
            List.of(SCANNER));

    public static final Topic<FingerprintEvent> FINGERPRINTS = new Topic<>(
            "scanner.fingerprints.v1",
            FingerprintEvent.class,
            "file id",
            12,
            Retention.NEWEST_PER_KEY,
            SCANNER,
            List.of(SCANNER));

    public static final Topic<ScanEvent> HASH_MATCHES = new Topic<>(
            "scanner.hash-matches.v1",
            ScanEvent.class,
            "file id",
            12,
            Retention.FOR_EVER,
            SCANNER,
            List.of(REPORTING, "the provider's storage"));

    public static final List<Topic<?>> ALL =
            List.of(AGENCIES, DATA_REQUESTS, CASES, NOTICES, UPLOADS, FINGERPRINTS, HASH_MATCHES);

    private Topics() {}
}
