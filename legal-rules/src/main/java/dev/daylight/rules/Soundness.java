package dev.daylight.rules;

import dev.daylight.contracts.DataCategory;
import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.RefusalReason;
import dev.daylight.rules.Jurisdiction.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What must hold between the files, whoever wrote them.
final class Soundness {

    private final RulesData data;
    private final Set<String> groups;

    private Soundness(RulesData data) {
        this.data = data;
        this.groups = data.offenceGroups().stream().map(OffenceGroup::code).collect(Collectors.toSet());
    }

    static void demand(RulesData data) {
        new Soundness(data).demand();
    }

    private void demand() {
        demand(data.version().matches("\\d{4}-\\d{2}-\\d{2}(\\.\\d+)?"), "the version is no date: " + data.version());
        complete("refusals.json", data.refusals(), EnumSet.allOf(RefusalReason.class));
        noneTwice(
                "offence group",
                data.offenceGroups().stream().map(OffenceGroup::code).toList());
        noneTwice("entry", data.jurisdictions().stream().map(Jurisdiction::code).toList());
        noneTwice(
                "instrument",
                data.jurisdictions().stream()
                        .flatMap(jurisdiction -> jurisdiction.instruments().stream())
                        .map(InstrumentEntry::code)
                        .toList());
        noneTwice(
                "country",
                data.jurisdictions().stream()
                        .filter(jurisdiction -> jurisdiction.scope() != Scope.UNION)
                        .flatMap(jurisdiction -> jurisdiction.countries().stream())
                        .toList());
        demand(
                data.jurisdictions().stream()
                                .filter(jurisdiction -> jurisdiction.scope() == Scope.DEFAULT)
                                .count()
                        == 1,
                "exactly one entry must be for everywhere else");
        data.jurisdictions().forEach(this::jurisdiction);
    }

    private void jurisdiction(Jurisdiction jurisdiction) {
        String place = jurisdiction.code();
        boolean everywhere = jurisdiction.scope() == Scope.DEFAULT;
        for (String country : jurisdiction.countries()) {
            demand(
                    everywhere ? country.equals("*") : country.matches("[A-Z]{2}"),
                    "%s names no country: %s".formatted(place, country));
        }
        demand(!jurisdiction.countries().isEmpty(), place + " is for no country");
        complete(place, jurisdiction.deadlines(), EnumSet.allOf(DeadlineCase.class));
        jurisdiction.deadlines().forEach((which, rule) -> deadline(place + ", " + which, rule));
        complete(place, jurisdiction.ladder(), EnumSet.allOf(DataCategory.class));
        jurisdiction.ladder().forEach((category, rung) -> PolicyFloor.demand(place, category, rung));
        UnionFloor.demand(jurisdiction);
        notice(place, jurisdiction.notice());
        PolicyFloor.demand(place, jurisdiction.emergency());
        jurisdiction.instruments().forEach(entry -> instrument(jurisdiction, entry));
    }

    private void instrument(Jurisdiction jurisdiction, InstrumentEntry entry) {
        String place = entry.code();
        demand(place.matches("[A-Z][A-Z0-9_]*"), "an instrument's code is odd: " + place);
        demand(!entry.kinds().isEmpty(), place + " can carry no request at all");
        complete(place, entry.categories(), EnumSet.allOf(DataCategory.class));
        if (entry.deadlines() != null) {
            complete(place, entry.deadlines(), EnumSet.allOf(DeadlineCase.class));
            entry.deadlines().forEach((which, rule) -> deadline(place + ", " + which, rule));
        }
        NoticeProvision notice = entry.notice();
        if (notice != null) {
            notice(place, notice);
        }
        boolean discloses = entry.kinds().contains(DataRequestKind.PRODUCTION)
                || entry.kinds().contains(DataRequestKind.EMERGENCY);
        entry.categories().forEach((category, rule) -> {
            if (rule.order() != null) {
                competence(place + ", " + category, rule.order());
                if (discloses) {
                    ladderHolds(jurisdiction, place, category, entry.instrumentClass());
                }
            }
        });
    }

    private void ladderHolds(
            Jurisdiction jurisdiction, String place, DataCategory category, InstrumentClass instrumentClass) {
        PolicyFloor.demand(place, category, instrumentClass);
        demand(
                Jurisdiction.cell(jurisdiction.ladder(), category).sufficient().contains(instrumentClass),
                "%s orders %s, for which a %s does not suffice by the ladder of %s"
                        .formatted(place, category, instrumentClass, jurisdiction.code()));
    }

    private void competence(String place, Competence order) {
        demand(
                !order.issuers().isEmpty() || !order.withValidation().isEmpty(),
                place + " can be ordered by nobody; leave the order out when it cannot be ordered");
        order.withValidation()
                .forEach((issuer, validators) -> demand(
                        !validators.isEmpty()
                                && !validators.contains(issuer)
                                && !order.issuers().contains(issuer),
                        "%s: the validation of %s makes no sense".formatted(place, issuer)));
        OffenceThreshold offence = order.offence();
        demand(
                offence.everyOffence() == offence.anyOf().isEmpty(),
                place + " must say either that every offence will do or which");
        for (OffenceThreshold.Alternative alternative : offence.anyOf()) {
            demand(
                    alternative.maximumPenaltyYears() != null || alternative.group() != null,
                    place + " has a threshold that asks for nothing");
            demand(
                    alternative.group() == null || groups.contains(alternative.group()),
                    "%s names an offence group that offence-groups.json does not know: %s"
                            .formatted(place, alternative.group()));
        }
    }

    /// What is sent on the strength of a law cannot be called back: somebody has to have read that law.
    private static void notice(String place, NoticeProvision notice) {
        demand(
                notice.rule() != NoticeRule.MUST
                        || (notice.verified() && !notice.provision().startsWith("provider's")),
                place + " has the person told as a duty, which takes a provision of law that a lawyer has confirmed");
    }

    private static void deadline(String place, DeadlineRule rule) {
        demand((rule.days() == null) != (rule.hours() == null), place + " must give either days or hours");
    }

    private static <K extends Enum<K>> void complete(String place, Map<K, ?> table, Set<K> keys) {
        for (K key : keys) {
            demand(table.containsKey(key), "%s says nothing of %s".formatted(place, key));
        }
    }

    private static void noneTwice(String what, Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : List.copyOf(codes)) {
            demand(seen.add(code), "the %s %s is there twice".formatted(what, code));
        }
    }

    private static void demand(boolean sound, String complaint) {
        if (!sound) {
            throw new UnfitRules("The legal rules are unfit: " + complaint + ".");
        }
    }
}
