package dev.daylight.intake.datarequest;

import dev.daylight.intake.instrument.ExaminedPaper;
import dev.daylight.intake.instrument.FileType;
import dev.daylight.intake.instrument.Remark;
import dev.daylight.intake.signature.Authority;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/// A document that an agency sent. Nothing of what it says stands here; who signed it stands sealed in the particulars.
@Entity
@Table(name = "request_document")
public class RequestDocument {

    @Id
    @Column
    UUID id;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(name = "agency_id", updatable = false)
    UUID agencyId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    DocumentPurpose purpose;

    @Column(name = "received_at", updatable = false)
    Instant receivedAt;

    @Column(name = "file_sha256", updatable = false)
    String fileSha256;

    @Column(name = "file_bytes", updatable = false)
    long fileBytes;

    @Column(name = "file_type", updatable = false)
    @Enumerated(EnumType.STRING)
    FileType fileType;

    @Column(updatable = false)
    String outcome;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    @Nullable
    String authority;

    /// Names of [Remark], separated by spaces.
    @Column(updatable = false)
    String remarks;

    @Embedded
    @EmbeddedColumnNaming("sealed_%s")
    StoredDocument sealed;

    @Column(name = "seal_context", updatable = false)
    String sealContext;

    /// For Hibernate, which fills in everything.
    @SuppressWarnings("NullAway.Init")
    protected RequestDocument() {}

    RequestDocument(UUID id, DataRequest request, DocumentPurpose purpose, FiledPaper paper, Instant receivedAt) {
        ExaminedPaper examined = paper.examined();
        Authority established = examined.verdict().establishedAuthority();
        this.id = id;
        this.requestId = request.id;
        this.agencyId = request.agencyId;
        this.purpose = purpose;
        this.receivedAt = receivedAt;
        this.fileSha256 = examined.sha256();
        this.fileBytes = examined.file().length;
        this.fileType = examined.type();
        this.outcome = examined.verdict().outcome();
        this.reason = examined.verdict().reason();
        this.authority = established == null ? null : established.name();
        this.remarks = examined.remarks().stream().sorted().map(Remark::name).collect(Collectors.joining(" "));
        this.sealed = paper.uploaded();
        this.sealContext = paper.uploadedContext();
    }

    List<Remark> remarks() {
        return Stream.of(remarks.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Remark::valueOf)
                .toList();
    }
}
