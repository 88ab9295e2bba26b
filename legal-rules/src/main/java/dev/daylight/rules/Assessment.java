package dev.daylight.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules say of a request at the door.
///
/// @param refusals one per reason and category; empty when it is admitted
/// @param deadline for the answer, whatever the answer is
/// @param preservation how long data are kept; absent when nothing is asked that keeps them
/// @param emergency absent unless it is an admitted emergency request
/// @param remarks what whoever reviews it should know; no reason to refuse
public record Assessment(
        String rulesVersion,
        List<Refusal> refusals,
        Deadline deadline,
        NoticeProvision notice,
        @Nullable PreservationTerm preservation,
        @Nullable EmergencyTerms emergency,
        List<OrderFinding> orderFindings,
        List<LocalizedText> remarks) {

    public Assessment {
        refusals = List.copyOf(refusals);
        orderFindings = List.copyOf(orderFindings);
        remarks = List.copyOf(remarks);
    }

    public boolean admitted() {
        return refusals.isEmpty();
    }
}
