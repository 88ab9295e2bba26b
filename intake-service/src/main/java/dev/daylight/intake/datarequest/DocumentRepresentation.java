package dev.daylight.intake.datarequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.intake.instrument.FileType;
import dev.daylight.intake.instrument.Remark;
import dev.daylight.intake.signature.SignatureVerdict;
import dev.daylight.pages.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A document that your agency sent, as we found it.
@Schema(name = "Document")
public record DocumentRepresentation(
        UUID id,
        DocumentPurpose purpose,
        Instant receivedAt,

        @Schema(description = "Where to download it, as an attachment.")
        String href,

        @Schema(description = "SHA-256 of the file as you uploaded it, in lower-case hex.")
        String sha256,

        long bytes,

        @Schema(description = "What it is by its content, whatever it was called.")
        FileType type,

        VerdictRepresentation signature,

        @Schema(description = "What else the reviewer is told about the file.")
        List<RemarkRepresentation> remarks) {

    @Schema(name = "SignatureVerdict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictRepresentation(
            @Schema(
                    description = "AUTHENTIC: a signature settles who issued it. HUMAN_TO_CHECK: a person has to find"
                            + " out. BROKEN: content and signature do not belong together; a person will ask you.",
                    enumeration = {"AUTHENTIC", "HUMAN_TO_CHECK", "BROKEN"})
            String outcome,

            @Schema(description = "Stable code, for example UNSIGNED or CHANGED_AFTER_SIGNING.")
            String reason,

            String sentence,

            @Schema(description = "For which authority the signer signs, when that is settled.") @Nullable
            String authority) {}

    @Schema(name = "DocumentRemark")
    public record RemarkRepresentation(Remark code, String sentence) {}

    static DocumentRepresentation of(RequestDocument document, Language language) {
        return new DocumentRepresentation(
                document.id,
                document.purpose,
                document.receivedAt,
                "/v1/data-requests/" + document.requestId + "/documents/" + document.id,
                document.fileSha256,
                document.fileBytes,
                document.fileType,
                new VerdictRepresentation(
                        document.outcome,
                        document.reason,
                        switch (language) {
                            case EN -> SignatureVerdict.sentence(document.reason);
                            case ZH_HANS -> SignatureVerdict.sentenceInChinese(document.reason);
                        },
                        document.authority),
                document.remarks().stream()
                        .map(remark -> new RemarkRepresentation(
                                remark,
                                switch (language) {
                                    case EN -> remark.sentence();
                                    case ZH_HANS -> remark.sentenceInChinese();
                                }))
                        .toList());
    }
}
