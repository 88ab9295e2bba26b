package dev.daylight.review.confidentiality;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What people write about an order: what the paper says, why it should end earlier, what a court was told. Sealed
/// wherever it lies.
///
/// @param issuer of the order, as the paper has it
/// @param provision the law that the paper names
/// @param court before which an order is challenged
/// @param sentence the adverse result, the reason, or the ground
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderWords(
        @Nullable String issuer,
        @Nullable String provision,
        @Nullable String court,
        @Nullable String sentence) {

    static OrderWords sentence(@Nullable String sentence) {
        return new OrderWords(null, null, null, sentence);
    }

    @Override
    public String toString() {
        return "OrderWords[sealed]";
    }
}
