/**
 * What people can ask for: the services, their texts, the process, team and service level of each.
 */
package org.loket.catalogue;
