@NullMarked
package dev.guanxi.contact.customer.messaging;

import org.jspecify.annotations.NullMarked;
