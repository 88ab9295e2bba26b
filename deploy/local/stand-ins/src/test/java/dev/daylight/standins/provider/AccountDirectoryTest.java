package dev.daylight.standins.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.contracts.datarequest.Particulars.AccountIdentifier;
import dev.daylight.contracts.datarequest.Particulars.IdentifierType;
import dev.daylight.standins.door.Problem;
import dev.daylight.standins.provider.Account.Standing;
import dev.daylight.standins.provider.AccountDirectory.Reach;
import dev.daylight.standins.provider.AccountDirectory.Resolution;
import dev.daylight.standins.provider.AccountDirectory.Resolve;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountDirectoryTest {

    private final Population population = Population.of(Provider.SEED);
    private final AccountDirectory directory = new AccountDirectory(population);
    private final Account account = population.all().getFirst();

    @Test
    void everyKindOfIdentifierLeadsToTheSameAccountHoweverItIsWritten() {
        List<AccountIdentifier> identifiers = List.of(
                new AccountIdentifier(IdentifierType.ACCOUNT_ID, account.reference()),
                new AccountIdentifier(
                        IdentifierType.EMAIL, " " + account.email().toUpperCase(Locale.ROOT)),
                new AccountIdentifier(
                        IdentifierType.PHONE,
                        "00" + account.phone().substring(1, 4) + " "
                                + account.phone().substring(4)),
                new AccountIdentifier(IdentifierType.USERNAME, account.username()));

        assertThat(directory.resolve(new Resolve(identifiers)).resolutions())
                .extracting(Resolution::account)
                .containsOnly(account.reference())
                .hasSize(4);
    }

    @Test
    void whoIsUnknownKeepsTheirPlaceInTheAnswer() {
        List<AccountIdentifier> identifiers = List.of(
                new AccountIdentifier(IdentifierType.EMAIL, "nobody@mail.example"),
                // Right value, wrong kind.
                new AccountIdentifier(IdentifierType.USERNAME, account.email()),
                new AccountIdentifier(IdentifierType.EMAIL, account.email()));

        assertThat(directory.resolve(new Resolve(identifiers)).resolutions())
                .containsExactly(
                        new Resolution(0, null), new Resolution(1, null), new Resolution(2, account.reference()));
    }

    @Test
    void whoHasLeftCannotBeReachedAnyMoreButIsStillFound() {
        Account gone = population.all().stream()
                .filter(each -> each.standing() == Standing.CLOSED)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> directory.reach(new Reach(gone.reference())))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo("urn:daylight:problem:account-gone"));
        assertThat(directory
                        .resolve(new Resolve(List.of(new AccountIdentifier(IdentifierType.EMAIL, gone.email()))))
                        .resolutions())
                .containsExactly(new Resolution(0, gone.reference()));
    }

    @Test
    void thePopulationIsTheSameAtEveryStartAndNobodySharesAnIdentifier() {
        assertThat(Population.of(Provider.SEED).all()).isEqualTo(population.all());
        assertThat(population.all().stream().map(Account::reference).collect(Collectors.toSet()))
                .hasSize(Population.SIZE);
        assertThat(population.all().stream().map(Account::email).collect(Collectors.toSet()))
                .hasSize(Population.SIZE)
                .allMatch(email -> email.endsWith(".example"));
        assertThat(population.all().stream().map(Account::phone).collect(Collectors.toSet()))
                .hasSize(Population.SIZE);
        assertThat(population.all().stream().map(Account::language).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("en", "zh-Hans");
    }
}
