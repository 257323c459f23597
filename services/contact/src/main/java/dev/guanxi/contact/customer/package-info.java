/** Customers: the organisations and persons a company does business with. */
@NullMarked
package dev.guanxi.contact.customer;

import org.jspecify.annotations.NullMarked;
