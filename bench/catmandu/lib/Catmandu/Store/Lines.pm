package Catmandu::Store::Lines;

# Records of a file of JSON lines, kept in memory: the fastest store that the provider could have, for it costs next to nothing.
# The provider wants one that understands CQL, which none of Debian's does.

use Catmandu::Sane;
use Cpanel::JSON::XS;
use Moo;
use Catmandu::Store::Lines::Bag;
use namespace::clean;

with 'Catmandu::Store';

has file => (is => 'ro', required => 1);
has records => (is => 'lazy', init_arg => undef);

sub _build_records {
    my ($self) = @_;
    open(my $lines, '<:raw', $self->file) or die "$!";
    my $json = Cpanel::JSON::XS->new->utf8;
    [map { $json->decode($_) } <$lines>];
}

1;
