@NullMarked
package dev.guanxi.contact.identity.web;

import org.jspecify.annotations.NullMarked;
