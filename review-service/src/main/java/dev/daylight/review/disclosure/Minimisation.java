package dev.daylight.review.disclosure;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Excess;
import java.util.Map;
import java.util.Set;

/// Asked, approved and delivered, over all decided cases. The minimisation ratio is the number of pairs of an account
/// and a category that were approved, divided by those that were asked; what was denied counts as none approved.
///
/// @param cases granted or denied
/// @param ratio between 0 and 1; 1 while nothing was asked
/// @param dropped what exports brought beside the scopes, by dimension
/// @param noData disclosures that turned out to hold nothing, by why
public record Minimisation(
        long cases,
        long pairsAsked,
        long pairsApproved,
        double ratio,
        long recordsDelivered,
        long recordsDropped,
        Map<Excess, Long> dropped,
        Map<String, Long> noData) {

    public static int pairs(Set<DataCategory> categories, int accounts) {
        return categories.size() * accounts;
    }

    public static int percent(long asked, long approved) {
        return asked == 0 ? 100 : (int) (approved * 100 / asked);
    }
}
