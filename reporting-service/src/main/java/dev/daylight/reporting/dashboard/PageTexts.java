package dev.daylight.reporting.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Sentences of the public page. They stand in `messages/page_*.properties`.
@MessageBundle("page")
interface PageTexts {

    @Message
    String place();

    @Message
    String description();

    @Message
    String navQuarters();

    @Message
    String navDefinitions();

    @Message
    String liveHeading();

    @Message
    String liveNothing(String date);

    @Message
    String liveOne(String date);

    @Message
    String liveMany(String date, String disclosures);

    @Message
    String liveRecords(String records);

    @Message
    String liveFrom(String accounts, String disclosures);

    @Message
    String countedUpTo(String moment);

    @Message
    String countedUpToUnknown();

    @Message
    String setAside(String events);

    @Message
    String sample();

    @Message
    String sampleExplained();

    @Message
    String sampleLive(String disclosures);

    @Message
    String sampleOfQuarter();

    @Message
    String realOfQuarter();

    @Message
    String quartersHeading();

    @Message
    String quartersExplained();

    @Message
    String quartersNone();

    @Message
    String chartTitle();

    @Message
    String chartDescription(String first, String last);

    @Message
    String hatched();

    @Message
    String quarter();

    @Message
    String quarterName(String year, String number);

    @Message
    String quarterOfYear(String number);

    @Message
    String period(String from, String to);

    @Message
    String running();

    @Message
    String runningExplained();

    @Message
    String complete();

    @Message
    String counting();

    @Message
    String downloads();

    @Message
    String downloadCsv();

    @Message
    String downloadJson();

    @Message
    String earlier();

    @Message
    String later();

    @Message
    String regionsHeading();

    @Message
    String regionsExplained();

    @Message
    String region();

    @Message
    String allRegions();

    @Message
    String disclosedHeading();

    @Message
    String disclosedExplained();

    @Message
    String category();

    @Message
    String disclosures();

    @Message
    String accounts();

    @Message
    String records();

    @Message
    String recordsUnit();

    @Message
    String apartHeading();

    @Message
    String apartExplained();

    @Message
    String reasonsHeading();

    @Message
    String reasonsExplained();

    @Message
    String reasonsNone();

    @Message
    String reason();

    @Message
    String times();

    @Message
    String noticesHeading();

    @Message
    String noticesExplained();

    @Message
    String scanningHeading();

    @Message
    String scanningExplained();

    @Message
    String scanningNone();

    @Message
    String scanningByRegion();

    @Message
    String figureHeading();

    @Message
    String number();

    @Message
    String filesSkippedBecause(String reason);

    @Message
    String definitionsHeading();

    @Message
    String definitionsExplained();

    @Message
    String footer();

    @Message
    String missingHeading(String quarter);

    @Message
    String missingExplained();

    @Message
    String missingBack();
}
