package dev.daylight.intake.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agency in the list, and what will end soon or has ended.
@Schema(name = "AgencyLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttentionRepresentation(
        UUID id,
        String name,
        AgencyStatus status,
        @Nullable LocalDate certificationExpiresOn,

        @Schema(description = "Absent for an OpenPGP key that has no end; the certification's end is watched.")
        @Nullable
        Instant certificateExpiresAt,

        @Schema(description = "What needs somebody: CERTIFICATION, CERTIFICATE, or nothing.")
        List<Attention> attention) {

    /// What ends within the days that the operator wants to be told before.
    enum Attention {
        CERTIFICATION,
        CERTIFICATE
    }

    static AttentionRepresentation of(Agency agency, LocalDate today, int days) {
        LocalDate limit = today.plusDays(days);
        List<Attention> attention = new ArrayList<>();
        if (agency.expiresOn != null && !agency.expiresOn.isAfter(limit)) {
            attention.add(Attention.CERTIFICATION);
        }
        if (agency.expiresOn != null
                && agency.certificateExpiresAt != null
                && !LocalDate.ofInstant(agency.certificateExpiresAt, ZoneOffset.UTC)
                        .isAfter(limit)) {
            attention.add(Attention.CERTIFICATE);
        }
        return new AttentionRepresentation(
                agency.id, agency.name, agency.status(today), agency.expiresOn, agency.certificateExpiresAt, attention);
    }
}
