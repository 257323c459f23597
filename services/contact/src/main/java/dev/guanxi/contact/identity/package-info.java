/** Identities: whatever one is reached or known by leads to the same record. */
@NullMarked
package dev.guanxi.contact.identity;

import org.jspecify.annotations.NullMarked;
