package dev.guanxi.contact.jointplan;

import java.util.List;

/** What each side wants to reach; kept as JSON. */
public record Objectives(List<String> ours, List<String> theirs) {
    boolean areOfBoth() {
        return !ours.isEmpty() && !theirs.isEmpty();
    }
}
