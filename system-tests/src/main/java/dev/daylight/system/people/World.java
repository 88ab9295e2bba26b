package dev.daylight.system.people;

import java.util.List;

/// The made-up people of the local world, as the sample provider tells of them.
public record World(List<Person> people) {

    /// @param language of the account: `en` or `zh-Hans`
    public record Person(String account, String email, String language, String region) {

        public RequestDraft.Account byEmail() {
            return new RequestDraft.Account("EMAIL", email);
        }

        @Override
        public String toString() {
            return "Person[" + account + "]";
        }
    }

    static World read(Addresses addresses, Http http) {
        Answer answer = http.call("GET", addresses.provider("/world")).send().expect(200, "the list of accounts");
        return new World(answer.json()
                .path("accounts")
                .valueStream()
                .filter(account -> account.path("standing").asText("ACTIVE").equals("ACTIVE"))
                .map(account -> new Person(
                        account.path("account").asText(),
                        account.path("email").asText(),
                        account.path("language").asText(),
                        account.path("region").asText()))
                .toList());
    }

    /// @param language `en` or `zh-Hans`
    /// @param which any number; the same gives the same person
    public Person speaking(String language, int which) {
        List<Person> speakers = people.stream()
                .filter(person -> person.language().equals(language))
                .toList();
        return speakers.get(Math.floorMod(which, speakers.size()));
    }
}
