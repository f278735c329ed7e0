/**
 * The ways in and out. Each channel has a room of its own and brings its routes; they run in the
 * one Camel context that is kept here. No channel knows another.
 */
package org.loket.channel;
