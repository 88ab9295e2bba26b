package dev.daylight.intake.followup;

import dev.daylight.intake.agency.AgencyId;
import dev.daylight.intake.problem.Precondition;
import dev.daylight.sealing.ObjectStore;
import java.nio.charset.StandardCharsets;

/// Who does what to which request.
///
/// @param requestId as it stands in the path
/// @param precondition the version that the caller has read
/// @param digest of everything that was sent; the same call repeated has the same
public record FollowUpCall(
        AgencyId agency,
        String officer,
        String requestId,
        FollowUpKind kind,
        String idempotencyKey,
        Precondition precondition,
        String digest) {

    /// @param parts the bodies, and what stands in the path beside the request
    public static String digest(FollowUpKind kind, String requestId, byte[]... parts) {
        StringBuilder all = new StringBuilder(kind.name()).append(' ').append(requestId);
        for (byte[] part : parts) {
            all.append(' ').append(ObjectStore.sha256(part));
        }
        return ObjectStore.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "FollowUpCall[" + kind + "]";
    }
}
