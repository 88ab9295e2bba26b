package dev.daylight.intake.portal;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.intake.datarequest.RequestStatus;
import java.util.List;

/// What the list shows at the moment, as it stands in the address: nothing personal is in it.
///
/// @param due one of [#DUE], empty for any
/// @param searched whether the list is the answer to a search by case number
public record ListFilter(String status, String kind, String due, boolean mine, boolean searched) {

    private static final List<String> DUE = List.of("OVER", "3", "7");

    public List<RequestStatus> statuses() {
        return List.of(RequestStatus.values());
    }

    public List<DataRequestKind> kinds() {
        return List.of(DataRequestKind.values());
    }

    public List<String> dues() {
        return DUE;
    }

    public boolean narrows() {
        return searched || mine || !status.isEmpty() || !kind.isEmpty() || !due.isEmpty();
    }
}
