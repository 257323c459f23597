/** What the search for duplicates learns of changes. */
@NullMarked
package dev.guanxi.contact.duplicate.messaging;

import org.jspecify.annotations.NullMarked;
