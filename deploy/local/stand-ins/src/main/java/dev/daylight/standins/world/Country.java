package dev.daylight.standins.world;

import dev.daylight.contracts.InstrumentClass;
import dev.daylight.contracts.casefile.NoticeRule;
import java.time.Instant;

/// Where requests of the invented past come from, and how often.
///
/// @param requests in the oldest quarter, on average
/// @param secrecy how many of a hundred requests come with a confidentiality order
enum Country {
    DE(9, 22, "Landeskriminalamt Nordmark", "Amtsgericht Nordmark"),
    FR(6, 18, "Parquet de Valombre", "Tribunal judiciaire de Valombre"),
    US(12, 46, "Example County Sheriff", "District Court of Example County"),
    BR(4, 12, "Polícia Civil de Exemplo", "Vara Criminal de Exemplo"),
    JP(1, 8, "Rei Prefectural Police", "Rei District Court");

    /// From this day on an authority of the European Union may order a provider in another member state directly.
    private static final Instant PRODUCTION_ORDERS_SINCE = Instant.parse("2026-08-18T00:00:00Z");

    private final int requests;
    private final int secrecy;
    private final String agency;
    private final String court;

    Country(int requests, int secrecy, String agency, String court) {
        this.requests = requests;
        this.secrecy = secrecy;
        this.agency = agency;
        this.court = court;
    }

    int requests() {
        return requests;
    }

    int secrecy() {
        return secrecy;
    }

    String agency() {
        return agency;
    }

    String court() {
        return court;
    }

    /// Whether the request may be a European Production Order, of which the issuing authority itself informs.
    boolean mayOrderDirectly(Instant filedAt, InstrumentClass instrument) {
        return switch (this) {
            case DE, FR -> instrument != InstrumentClass.SUMMONS && !filedAt.isBefore(PRODUCTION_ORDERS_SINCE);
            case US, BR, JP -> false;
        };
    }

    NoticeRule noticeRule() {
        return switch (this) {
            case DE, FR -> NoticeRule.MUST;
            case US, BR, JP -> NoticeRule.MAY;
        };
    }

    String noticeProvision() {
        return switch (this) {
            case DE, FR -> "Regulation (EU) 2022/2065 Art. 10(5)";
            case US, BR, JP -> "the provider's transparency policy";
        };
    }
}
