package dev.guanxi.commerce.payment;

/** What a provider finally says about a movement. */
sealed interface Settlement {
    /** The money moved. */
    record Done() implements Settlement {}

    /** It did not, and will not. */
    record Declined(String reason) implements Settlement {}
}
