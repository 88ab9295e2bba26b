package dev.daylight.standins.provider;

import dev.daylight.standins.provider.Account.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// All customers of the sample provider.
final class Population {

    static final int SIZE = 320;

    private static final List<String> REGIONS =
            List.of("DE", "DE", "FR", "FR", "US", "US", "US", "BR", "JP", "CN", "SG");
    private static final List<String> GIVEN = List.of(
            "Ada", "Bruno", "Clea", "Dario", "Elif", "Fritz", "Gita", "Hugo", "Ines", "Jonas", "Kaito", "Lucia", "Mara",
            "Nilo", "Olga", "Paulo", "Quinn", "Rosa", "Sota", "Tilda");
    private static final List<String> FAMILY = List.of(
            "Ahorn",
            "Brunel",
            "Castilho",
            "Dorfmann",
            "Eastwick",
            "Figueira",
            "Grenier",
            "Hollis",
            "Ishikura",
            "Jouvet",
            "Kranich",
            "Lindqvist",
            "Moranda",
            "Northgate",
            "Obermoor",
            "Pinhal");
    /// Family name, given name, and both in pinyin.
    private static final List<List<String>> CHINESE = List.of(
            List.of("陈", "思远", "chen.siyuan"),
            List.of("林", "晓雯", "lin.xiaowen"),
            List.of("周", "子墨", "zhou.zimo"),
            List.of("许", "嘉宁", "xu.jianing"),
            List.of("沈", "雨桐", "shen.yutong"),
            List.of("梁", "博文", "liang.bowen"),
            List.of("宋", "一诺", "song.yinuo"),
            List.of("顾", "清和", "gu.qinghe"));
    private static final List<String> DOMAINS =
            List.of("mail.example", "post.example", "courrier.example", "inbox.example");
    private static final Instant OLDEST = Instant.parse("2019-01-01T00:00:00Z");
    private static final int YEARS_OF_GROWTH = 5;

    private final List<Account> accounts;
    private final Map<String, Account> byReference = new LinkedHashMap<>();

    private Population(List<Account> accounts) {
        this.accounts = accounts;
        accounts.forEach(account -> byReference.put(account.reference(), account));
    }

    static Population of(long seed) {
        return new Population(IntStream.range(0, SIZE)
                .mapToObj(number -> account(seed, number))
                .toList());
    }

    List<Account> all() {
        return accounts;
    }

    Optional<Account> byReference(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /// The next person who has records, around the corner.
    Account neighbour(Account account) {
        List<Account> others = new ArrayList<>(accounts.subList(accounts.indexOf(account) + 1, accounts.size()));
        others.addAll(accounts);
        return others.stream()
                .filter(other -> !other.equals(account) && other.standing() == Standing.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    private static Account account(long seed, int number) {
        Random chance = Seeded.by(seed, "account", number);
        String region = Seeded.oneOf(REGIONS, chance);
        boolean chinese = region.equals("CN") || region.equals("SG") && chance.nextBoolean();
        List<String> han = Seeded.oneOf(CHINESE, chance);
        String given = Seeded.oneOf(GIVEN, chance);
        String family = Seeded.oneOf(FAMILY, chance);
        String username = (chinese ? han.get(2) : (given + "." + family).toLowerCase(Locale.ROOT)) + "." + number;
        String domain = chinese ? "youxiang.example" : Seeded.oneOf(DOMAINS, chance);
        String reference = "acc_" + HexFormat.of().formatHex(Seeded.digest(seed, "reference", number), 0, 10);
        Instant registeredAt = OLDEST.plusSeconds(chance.nextLong(YEARS_OF_GROWTH * 365L * 24 * 3600));
        return new Account(
                reference,
                chinese ? han.get(0) + han.get(1) : given + " " + family,
                "House " + (1 + chance.nextInt(180)) + ", Sample Street, " + region,
                username + "@" + domain,
                // +999 is assigned to nobody.
                "+999" + (20_000_000 + number * 7919),
                username,
                region,
                chinese ? "zh-Hans" : "en",
                registeredAt,
                standing(number));
    }

    /// The first accounts are active, so that examples may take any of them.
    private static Standing standing(int number) {
        return switch (number % 40) {
            case 38 -> Standing.DORMANT;
            case 39 -> Standing.CLOSED;
            default -> Standing.ACTIVE;
        };
    }
}
