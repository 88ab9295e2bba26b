package dev.daylight.review.audit;

/// Who acts.
///
/// @param subject the identity provider's lasting id; people are compared by it, never by name
/// @param name what colleagues read
public record Person(String subject, String name) {

    /// The service itself, carrying out what people decided.
    public static final Person SERVICE = new Person("service:review", "Daylight");

    public boolean isSameAs(Person other) {
        return subject.equals(other.subject);
    }

    @Override
    public String toString() {
        return "Person[" + subject + "]";
    }
}
