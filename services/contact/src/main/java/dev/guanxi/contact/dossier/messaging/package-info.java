/** What we learn of customers' worth. */
@NullMarked
package dev.guanxi.contact.dossier.messaging;

import org.jspecify.annotations.NullMarked;
