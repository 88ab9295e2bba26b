package dev.daylight.system.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;

/// The second person: approves or returns what somebody else recommended.
public final class Approver {

    private static final Set<String> AFTER_A_DECISION =
            Set.of("APPROVED", "DISCLOSED", "NO_DATA", "DENIED", "EMERGENCY_APPROVED", "EMERGENCY_ANSWERED");

    private final Desk desk;

    Approver(Desk desk) {
        this.desk = desk;
    }

    public String name() {
        return desk.identity().name();
    }

    public CaseView approve(UUID request) {
        return desk.change(request, "POST", "/decision", approval(), seen -> AFTER_A_DECISION.contains(seen.state()));
    }

    /// Confirms a lift that somebody else proposed.
    public CaseView confirmLift(UUID request, UUID order) {
        desk.changeOrder(order, Desk.onlyLift(desk.read(request), order) + "/confirmation", Desk.nothing());
        return desk.read(request);
    }

    /// Tries to approve; returns what the desk says.
    public Answer tryToApprove(UUID request) {
        return desk.send(desk.read(request), "POST", "/decision", approval());
    }

    static ObjectNode approval() {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("outcome", "APPROVE");
        body.put("note", "Agreed.");
        return body;
    }
}
