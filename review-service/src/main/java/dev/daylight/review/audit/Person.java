package dev.daylight.review.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/// Who acts.
///
/// @param subject the identity provider's lasting id of the account; never a name
/// @param name what colleagues read
/// @param enrolledAs the human whom the account belongs to: one human may have two accounts. Absent in what was
///     written before that was known
public record Person(
        String subject, String name, @JsonIgnore @Nullable String enrolledAs) {

    /// The service itself, carrying out what people decided.
    public static final Person SERVICE = new Person("service:review", "Daylight", "service:review");

    /// An account of which nobody said whose it is.
    public Person(String subject, String name) {
        this(subject, name, null);
    }

    /// Whether it is known to be the same human.
    public boolean isSameAs(Person other) {
        return subject.equals(other.subject) || enrolledAs != null && enrolledAs.equals(other.enrolledAs);
    }

    /// Where two people are needed, two accounts of which nobody knows whose they are may be one human's.
    public boolean mayBeSameAs(Person other) {
        return enrolledAs == null || other.enrolledAs == null || isSameAs(other);
    }

    @Override
    public String toString() {
        return "Person[" + subject + "]";
    }
}
