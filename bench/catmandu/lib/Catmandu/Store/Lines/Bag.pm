package Catmandu::Store::Lines::Bag;

# Answers the one question that a full harvest asks: all records, from a place on.

use Catmandu::Sane;
use Catmandu::Hits;
use Moo;
use namespace::clean;

with 'Catmandu::Bag';
with 'Catmandu::CQLSearchable';

sub translate_cql_query { $_[1] }
sub translate_sru_sortkeys { $_[1] }

sub search {
    my ($self, %args) = @_;
    my $records = $self->store->records;
    my $last = $args{start} + $args{limit} - 1;
    $last = $#$records if $last > $#$records;
    Catmandu::Hits->new(start => $args{start}, limit => $args{limit}, total => scalar @$records, hits => [@$records[$args{start} .. $last]]);
}

sub generator { my $records = $_[0]->store->records; my $i = 0; sub { $records->[$i++] } }
sub get { my ($self, $id) = @_; (grep { $_->{_id} eq $id } @{$self->store->records})[0] }
sub searcher { ... }
sub delete_by_query { ... }
sub add { ... }
sub delete { ... }
sub delete_all { ... }

1;
