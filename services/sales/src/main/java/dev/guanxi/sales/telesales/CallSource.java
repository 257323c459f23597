package dev.guanxi.sales.telesales;

/** Of whom a call list is made. */
public enum CallSource {
    /** Open leads, as their list shows them. */
    LEADS,
    /** Customers that have a number of their own. */
    CUSTOMERS,
    /** People of customers. */
    CONTACTS
}
