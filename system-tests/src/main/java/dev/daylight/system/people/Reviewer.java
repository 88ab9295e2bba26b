package dev.daylight.system.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A reviewer: takes a case, checks it, narrows the scope, recommends.
public final class Reviewer {

    public static final List<String> CHECKS = List.of(
            "REQUESTER_IDENTITY",
            "INSTRUMENT_AUTHENTIC",
            "INSTRUMENT_SUFFICIENT",
            "CRIMINAL_CASE",
            "ISSUER_COMPETENT",
            "SCOPE_NECESSARY",
            "PRIVILEGE_AND_PRESS",
            "CONFLICT_OF_LAWS",
            "HUMAN_RIGHTS");

    private static final List<String> BEFORE_PAPER = CHECKS.stream()
            .filter(check -> !check.equals("INSTRUMENT_AUTHENTIC") && !check.equals("ISSUER_COMPETENT"))
            .toList();

    private static final Set<String> AFTER_A_RECOMMENDATION =
            Set.of("RECOMMENDED", "APPROVED", "DISCLOSED", "NO_DATA", "DENIED");

    private final Desk desk;

    Reviewer(Desk desk) {
        this.desk = desk;
    }

    public String name() {
        return desk.identity().name();
    }

    public String token() {
        return desk.identity().token();
    }

    public Answer ask(String path) {
        return desk.ask(path);
    }

    /// Waits for the case in the queue.
    public CaseView find(UUID request) {
        return desk.await(request, seen -> true, "the case of request " + request);
    }

    public CaseView see(UUID request) {
        return desk.read(request);
    }

    public CaseView awaitState(UUID request, String state) {
        return desk.await(request, seen -> seen.state().equals(state), "case " + request + " to become " + state);
    }

    public CaseView take(UUID request) {
        return desk.change(
                request,
                "PUT",
                "/assignment",
                Desk.nothing(),
                seen -> seen.state().equals("IN_REVIEW"));
    }

    public CaseView passAllChecks(UUID request) {
        return pass(request, CHECKS);
    }

    private CaseView pass(UUID request, List<String> checks) {
        CaseView seen = desk.read(request);
        for (String check : checks) {
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.put("outcome", "PASSED");
            body.put("note", "Looked at, in order.");
            seen = desk.change(request, "PUT", "/checks/" + check, body, later -> false);
        }
        return seen;
    }

    /// Answers the checks of a case in which there is no paper yet to be looked at.
    public CaseView passChecksBeforePaper(UUID request) {
        return pass(request, BEFORE_PAPER);
    }

    /// Has called the agency on the number that the directory gives, and was told that it is so.
    public CaseView callBack(UUID request, Instant calledAt) {
        CaseView seen = desk.read(request);
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("number", seen.document().at("/emergency/directoryPhone").asText());
        body.put("calledAt", calledAt.toString());
        body.put("outcome", "CONFIRMED");
        body.put("spokenTo", "The officer on duty");
        return desk.change(request, "POST", "/call-backs", body, later -> false);
    }

    /// Has read the paper of the agency's order, and says what it says.
    public CaseView confirmOrder(UUID request, UUID order) {
        ObjectNode reading = Json.MAPPER.createObjectNode();
        reading.put("issuer", "The court that issued it").put("provision", "18 U.S.C. 2705(b)");
        desk.changeOrder(order, "/confirmation", reading.put("adverseResult", "EVIDENCE"));
        return desk.read(request);
    }

    /// Proposes the only lift that there is.
    public CaseView proposeLift(UUID request, UUID order) {
        desk.changeOrder(order, Desk.onlyLift(desk.read(request), order) + "/proposal", Desk.nothing());
        return desk.read(request);
    }

    /// Asks the agency, which stops the clock.
    public CaseView askForClarification(UUID request, String question) {
        return desk.change(
                request,
                "POST",
                "/clarifications",
                Json.MAPPER.createObjectNode().put("question", question),
                later -> false);
    }

    public CaseView recommendGrant(UUID request, Scope scope) {
        return desk.change(request, "POST", "/recommendation", grant(scope), Reviewer::recommended);
    }

    public CaseView recommendDenial(UUID request, String code, String sentence) {
        return desk.change(request, "POST", "/recommendation", denial(code, sentence), Reviewer::recommended);
    }

    /// Tries to approve, which is not a reviewer's to do; returns what the desk says.
    public Answer tryToApprove(UUID request) {
        return desk.send(desk.read(request), "POST", "/decision", Approver.approval());
    }

    /// Sends whatever step is given, right or wrong.
    public Answer tryStep(UUID request, String method, String step, ObjectNode body) {
        return desk.send(desk.read(request), method, step, body);
    }

    private static ObjectNode grant(Scope scope) {
        ObjectNode body = Json.MAPPER.valueToTree(scope);
        body.put("outcome", "GRANT");
        return body;
    }

    private static ObjectNode denial(String code, String sentence) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("outcome", "DENY");
        body.putObject("reason").put("code", code).put("sentence", sentence);
        return body;
    }

    private static boolean recommended(CaseView seen) {
        return AFTER_A_RECOMMENDATION.contains(seen.state());
    }
}
