package dev.daylight.system.demo;

import dev.daylight.contracts.DataCategory;
import dev.daylight.system.people.Cast;
import dev.daylight.system.people.FiledRequest;
import dev.daylight.system.people.NotSo;
import dev.daylight.system.people.Officer;
import dev.daylight.system.people.Papers;
import dev.daylight.system.people.RequestDraft;
import dev.daylight.system.people.World.Person;
import java.util.Set;

/// Content on a mere summons: refused at the door, with reasons, and counted.
final class RefusedRequest {

    private final Cast cast;
    private final Telling telling;

    RefusedRequest(Cast cast, Telling telling) {
        this.cast = cast;
        this.telling = telling;
    }

    void tell(Person person) {
        telling.chapter("A request that the law does not carry");
        Officer weber = cast.officer("weber");
        telling.step("Officer weber asks for the content of an account, with nothing but a summons.");
        Papers papers = new Papers(cast.clock());
        RequestDraft draft = RequestDraft.production(
                papers.caseNumber(),
                person.byEmail(),
                Set.of(DataCategory.CONTENT),
                papers.lastDays(60),
                RequestDraft.PaperKind.DE_BESTANDSDATENAUSKUNFT,
                papers.issuedOn());
        FiledRequest refused = weber.file(draft);
        NotSo.unless(refused.status().equals("REFUSED"), "the request to be REFUSED", refused.status());
        NotSo.unless(
                refused.why().stream().anyMatch(reason -> reason.code().equals("INSTRUMENT_INSUFFICIENT")),
                "the reason INSTRUMENT_INSUFFICIENT",
                refused.why());
        telling.seen("request", refused.id());
        telling.seen("status", refused.status());
        refused.why().forEach(reason -> telling.seen("reason", reason.code() + ": " + reason.sentence()));

        telling.step("The refused request is kept: weber finds it again, and nobody at the desk is bothered with it.");
        telling.seen("status", weber.follow(refused.id()).status());
        int atTheDesk = cast.reviewer("rita").ask("/v1/cases/" + refused.id()).status();
        NotSo.unless(atTheDesk == 404, "no case for a refused request (404)", atTheDesk);
        telling.seen("case", "none");
    }
}
