import { BlockList, isIP } from 'node:net'

/** Networks that are not the public internet, from IANA's special-purpose registries. */
const special4 = new BlockList()
/** A list of its own: Node's `BlockList` takes `::ffff:0:0/96` for every IPv4 address, too. */
const special6 = new BlockList()

const networks4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const networks6 =
  '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8'

for (const [network, bits] of networksOf(networks4)) special4.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of networksOf(networks6)) special6.addSubnet(network, bits, 'ipv6')

function networksOf(list: string): readonly (readonly [string, number])[] {
  return list.split(' ').map((entry) => {
    const [network = '', bits] = entry.split('/')
    return [network, Number(bits)]
  })
}

/** Whether an address is one of the public internet. IPv6 that stands for an IPv4 address is not: nobody needs it here. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  return family === 4 ? !special4.check(address, 'ipv4') : family === 6 && !special6.check(address, 'ipv6')
}
