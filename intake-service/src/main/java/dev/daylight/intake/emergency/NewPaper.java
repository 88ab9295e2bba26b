package dev.daylight.intake.emergency;

import dev.daylight.intake.datarequest.NewDataRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The paper that an emergency owes, as it is sent: the JSON part beside the PDF.
@Schema(name = "NewPaper", requiredProperties = "instrument")
public record NewPaper(
        NewDataRequest.@Nullable PaperEntry instrument,

        @Schema(description = "Present when an order forbids telling the person concerned.")
        NewDataRequest.@Nullable Secrecy confidentialityOrder) {

    /// Personal.
    @Override
    public String toString() {
        return "NewPaper[]";
    }
}
